import { parseArgs } from 'node:util';
import { endWithParent } from '../../server/setup/step.ts';
import { build, builtFor, CHECK, type Lane, STEPS, type Step } from './steps.ts';
import { endTools, type Outcome, runVitest } from './tools.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, only: { type: 'string' } },
});
if (values.full) process.env.TRELLIS_FULL = '1';

endWithParent();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endTools();
    process.exit(130);
  });
}

const outcomes = positionals.length > 0 ? [await chosenFiles()] : await chosenSteps();
const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function chosenFiles(): Promise<Outcome> {
  const built = await build(builtFor(positionals));
  if (built.failed > 0) console.log(built.said);
  return runVitest(positionals, 'inherit');
}

async function chosenSteps(): Promise<Outcome[]> {
  const wanted = values.only?.split(',').flatMap((name) => (name === 'check' ? CHECK : [name]));
  const names = STEPS.flat(2).flatMap((step) => step.name.split(' and '));
  const unknown = wanted?.find((name) => !names.includes(name));
  if (unknown) throw new Error(`There is no step ${unknown}: choose among check, ${names.join(', ')}.`);
  const outcomes: Outcome[] = [];
  if (wanted && !wanted.includes('build')) {
    const built = await build(builtFor(wanted));
    if (built.failed > 0) outcomes.push(await report({ name: 'build', run: async () => built }));
  }
  const isWanted = (step: Step) => !wanted || step.name.split(' and ').some((name) => wanted.includes(name));
  for (const line of STEPS) {
    const lanes = values.full ? [line.flat()] : line;
    outcomes.push(...(await Promise.all(lanes.map((lane) => inTurn(lane.filter(isWanted))))).flat());
  }
  return outcomes;
}

async function inTurn(lane: Lane): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of lane) outcomes.push(await report(step));
  return outcomes;
}

async function report(step: Step): Promise<Outcome> {
  const started = performance.now();
  const outcome = await step.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (outcome.failed > 0) console.log(outcome.said);
  const sign = outcome.failed > 0 ? '✗' : '✓';
  const failures = outcome.failed > 0 ? `, ${outcome.failed} failed` : '';
  console.log(`  ${sign}  ${step.name}: ${outcome.passed} passed${failures} (${seconds} s)`);
  return outcome;
}
