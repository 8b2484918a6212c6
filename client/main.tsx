import './app/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createRouter } from './app/routes.tsx';
import { createClient } from './graphql/client.ts';
import { startI18n } from './i18n/i18n.ts';

await startI18n();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App client={createClient()} router={createRouter()} />
  </StrictMode>,
);
