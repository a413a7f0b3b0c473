#!/usr/bin/env node
/** Stands where Prisma looks for its native schema engine, which this project does not use. Must fail: a success would be believed. */
process.stderr.write('This project applies migrations itself, at start. To make one: npm run migration -- create <name>\n');
process.exit(1);
