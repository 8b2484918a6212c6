import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type NetworkFilter,
  orders,
  readFilter,
  writeFilter,
} from '../../../client/domains/cities/use-network-filter.ts';
import { markedFields } from '../../../client/ui/field-mark.tsx';
import { regions } from '../../../schema/words.ts';

const year = fc.option(fc.integer({ min: 1000, max: 9999 }));
const anyFilter: fc.Arbitrary<NetworkFilter> = fc.record({
  search: fc.string().map((words) => words.trim()),
  fields: fc.subarray(markedFields),
  region: fc.option(fc.constantFrom(...regions)),
  from: year,
  to: year,
  order: fc.constantFrom(...orders),
  view: fc.constantFrom('map' as const, 'list' as const),
  city: fc.option(fc.stringMatching(/^[a-z-]+$/)),
});

describe('the filter in the address', () => {
  it('is read back as it was written, whatever it says', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(readFilter(new URLSearchParams(writeFilter(filter).toString()))).toEqual(filter);
      }),
    );
  });

  it('leaves out words it does not know', () => {
    const filter = readFilter(
      new URLSearchParams('field=music,opera&region=atlantis&from=soon&order=luck&view=globe'),
    );
    expect(filter).toMatchObject({ fields: ['MUSIC'], region: null, from: null, order: 'name', view: 'map' });
  });

  it('is empty for the whole network', () => {
    expect(writeFilter(readFilter(new URLSearchParams())).toString()).toBe('');
  });
});
