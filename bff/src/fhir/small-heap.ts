/**
 * Import this first in a command that reads large files: V8 otherwise lets
 * garbage pile up to several hundred MB before it looks for it, and the more so
 * the less of a busy machine is left for the threads that sweep beside the work.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--semi-space-growth-factor=1');
// The next collection comes when the heap is a fifth larger than what the last one left, not several times as large.
setFlagsFromString('--heap-growing-percent=20');
setFlagsFromString('--no-concurrent-sweeping');
