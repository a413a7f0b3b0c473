/**
 * Import this first in a command that reads large files: V8 otherwise lets young
 * garbage pile up to several hundred MB before it looks for it.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--semi-space-growth-factor=1');
