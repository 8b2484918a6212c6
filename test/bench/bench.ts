import { mkdirSync } from 'node:fs';
import { type HttpMeasure, runHttp } from './measures/http-measure.ts';
import { postingMeasure } from './measures/m1.ts';
import { discussionMeasure } from './measures/q1.ts';
import { directoryMeasure } from './measures/q2.ts';
import { fanOutGoals, runFanOut } from './measures/s1.ts';
import { type BenchOptions, type MeasureName, readOptions } from './options.ts';
import { type Measurement, tableOf, writeResults } from './report.ts';
import { type Rig, startRig } from './rig.ts';

const options = readOptions(process.argv.slice(2));
const rig = await startRig(options);
try {
  const measurements: Measurement[] = [];
  await profile();
  for (const name of options.only) {
    for await (const measurement of measure(name, rig, options)) {
      await profile(measurement.name);
      measurements.push(measurement);
      console.log(`\n${tableOf(measurement)}`);
    }
  }
  // A part of the run, or a short one, must not pass for the whole.
  if (options.only.length === 4 && !options.isQuick) writeResults(measurements, options);
} finally {
  await rig.close();
}

/** Writes what our server has done since the last time, where that is asked for. */
async function profile(name?: string): Promise<void> {
  if (!options.profile) return;
  mkdirSync(options.profile, { recursive: true });
  if (name) await rig.ours[0]!.profile(`${options.profile}/${name}.cpuprofile`);
  await rig.ours[0]!.profile();
}

async function* measure(
  name: MeasureName,
  rig: Rig,
  { rounds, seconds, subscribers }: BenchOptions,
): AsyncGenerator<Measurement> {
  const requests = async (measure: HttpMeasure, longName: string = name): Promise<Measurement> => {
    const { title, goals } = measure;
    return {
      kind: 'requests',
      name: longName,
      title,
      goals,
      results: await runHttp(rig, measure, rounds, seconds),
    };
  };
  switch (name) {
    case 'q1':
      return yield await requests(await discussionMeasure(rig));
    case 'q2':
      return yield await requests(directoryMeasure(rig));
    case 'm1':
      yield await requests(await postingMeasure(rig, 'many'), 'm1 many');
      return yield await requests(await postingMeasure(rig, 'hot'), 'm1 hot');
    case 's1':
      for (const count of subscribers) {
        const title = `S1 · one message to ${count.toLocaleString('en')} subscribers`;
        yield {
          kind: 'fan-out',
          name: `${name} ${count}`,
          title,
          goals: fanOutGoals,
          results: await runFanOut(rig, count, rounds),
        };
      }
  }
}
