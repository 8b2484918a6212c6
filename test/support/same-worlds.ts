import fc from 'fast-check';

// A run says the same of the same code: what is drawn is drawn from one seed, and only the long forms (`npm run test:full`)
// go where nobody has been. What those find is kept as an example in the test that found it.
if (process.env.TRELLIS_FULL !== '1') fc.configureGlobal({ seed: 20231118 });
