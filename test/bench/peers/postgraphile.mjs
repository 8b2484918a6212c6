// PostGraphile 5 as its manual sets it up for production: the Amber preset on node:http, no Ruru, no explain, its own pool.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['public'],
      poolConfig: { max: 10 },
    }),
  ],
  schema: { defaultBehavior: 'list -connection +orderBy +filterBy' },
  grafserv: { graphiql: false, graphqlPath: '/graphql', watch: false },
  grafast: { explain: false },
};

const server = createServer();
server.on('error', (error) => console.error(error));
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
