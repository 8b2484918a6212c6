// Loaded before a measured script: answers, over the channel it was started with, how much CPU it has used, and profiles it.
import { writeFileSync } from 'node:fs';

const answers = {
  cpu() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  },
  async profile({ file }) {
    const { Session } = await import('node:inspector/promises');
    if (!file) {
      this.session = new Session();
      this.session.connect();
      await this.session.post('Profiler.enable');
      await this.session.post('Profiler.start');
    } else {
      const { profile } = await this.session.post('Profiler.stop');
      writeFileSync(file, JSON.stringify(profile));
    }
  },
};

process.on('message', async ({ id, probe, ...rest }) => {
  if (probe) process.send({ id, answer: await answers[probe](rest) });
});
process.channel?.unref();
