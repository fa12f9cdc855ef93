#include "Analysed.h"
