// Subjects are arrays of Unicode scalars, so one code unit is one scalar and offsets need no mapping.
#define PCRE2_CODE_UNIT_WIDTH 32
#include <pcre2.h>
