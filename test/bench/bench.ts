import { mkdirSync } from 'node:fs';
import { type EditingName, editingMeasures, joinGoals, runEditing, runJoining } from './measures/d1.ts';
import { findingGoals, runFinding } from './measures/f1.ts';
import { type HttpMeasure, runHttp } from './measures/http-measure.ts';
import { postingMeasure } from './measures/m1.ts';
import { discussionMeasure } from './measures/q1.ts';
import { directoryMeasure } from './measures/q2.ts';
import { editionMeasure } from './measures/q3.ts';
import { matrixMeasure } from './measures/q4.ts';
import { registerMeasure } from './measures/r1.ts';
import { fanOutGoals, runFanOut } from './measures/s1.ts';
import { type MeasurementName, readOptions } from './options.ts';
import { circumstances, keepResults, type Measurement, tableOf } from './report.ts';
import { startRig } from './rig.ts';

const options = readOptions(process.argv.slice(2));
const { rounds, seconds } = options;
const rig = await startRig(options);

const measurements: Record<MeasurementName, () => Promise<Pick<Measurement, 'title' | 'goals' | 'results'>>> =
  {
    q1: async () => requests(await discussionMeasure(rig)),
    q2: async () => requests(directoryMeasure(rig)),
    q3: async () => requests(await editionMeasure(rig)),
    q4: async () => requests(matrixMeasure(rig)),
    'r1-open': async () => requests(await registerMeasure(rig, 'open')),
    'r1-ends': async () => requests(await registerMeasure(rig, 'ends')),
    'r1-filter': async () => requests(await registerMeasure(rig, 'filter')),
    'm1-many': async () => requests(await postingMeasure(rig, 'many')),
    'm1-hot': async () => requests(await postingMeasure(rig, 'hot')),
    's1-1000': () => fanOut(1_000),
    's1-5000': () => fanOut(5_000),
    's1-10000': () => fanOut(10_000),
    'd1-lone': () => editing('d1-lone'),
    'd1-steady': () => editing('d1-steady'),
    'd1-burst': () => editing('d1-burst'),
    'd1-loaded': () => editing('d1-loaded'),
    'd1-join': async () => ({
      title: 'D1 · opening a document of 10,000 edits',
      goals: joinGoals,
      results: await runJoining(rig, rounds),
    }),
    f1: async () => ({
      title: 'F1 · a search among 100,000 things',
      goals: findingGoals,
      results: await runFinding(rig, rounds),
    }),
  };

try {
  for (const name of options.names) {
    const circumstance = circumstances({ rounds, seconds });
    await beginProfile();
    const measurement: Measurement = { name, ...circumstance, ...(await measurements[name]()) };
    await endProfile(name);
    console.log(`\n${tableOf(measurement)}`);
    if (options.isKept) keepResults(measurement);
  }
} finally {
  await rig.close();
}

async function requests(measure: HttpMeasure) {
  const { title, goals } = measure;
  return { title, goals, results: await runHttp(rig, measure, rounds, seconds) };
}

async function fanOut(subscribers: number) {
  const title = `S1 · one message to ${subscribers.toLocaleString('en')} subscribers`;
  return { title, goals: fanOutGoals(subscribers), results: await runFanOut(rig, subscribers, rounds) };
}

async function editing(name: EditingName) {
  const measure = editingMeasures[name];
  return { ...measure, results: await runEditing(rig, measure, rounds) };
}

async function beginProfile(): Promise<void> {
  if (options.profile) await rig.ours[0]!.profile();
}

async function endProfile(name: string): Promise<void> {
  if (!options.profile) return;
  mkdirSync(options.profile, { recursive: true });
  await rig.ours[0]!.profile(`${options.profile}/${name}.cpuprofile`);
}
