import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.ts';

// Printed, not written: who calls decides whether it is kept or compared.
process.stdout.write(`${printSchema(lexicographicSortSchema(createSchema()))}\n`);
