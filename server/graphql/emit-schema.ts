import { assertValidSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.ts';

// Printed, not written: who calls decides whether it is kept or compared.
const schema = createSchema();
assertValidSchema(schema);
process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
