import type { BackendModule } from 'i18next';
import type access from './en/access.json';
import type account from './en/account.json';
import type adaptations from './en/adaptations.json';
import type admin from './en/admin.json';
import type agreements from './en/agreements.json';
import type bodies from './en/bodies.json';
import type cases from './en/cases.json';
import type cities from './en/cities.json';
import type claims from './en/claims.json';
import type common from './en/common.json';
import type councils from './en/councils.json';
import type documents from './en/documents.json';
import type due from './en/due.json';
import type exchange from './en/exchange.json';
import type festivals from './en/festivals.json';
import type files from './en/files.json';
import type forums from './en/forums.json';
import type frame from './en/frame.json';
import type frameworks from './en/frameworks.json';
import type history from './en/history.json';
import type home from './en/home.json';
import type keyPoints from './en/key-points.json';
import type networks from './en/networks.json';
import type notifications from './en/notifications.json';
import type people from './en/people.json';
import type plans from './en/plans.json';
import type projects from './en/projects.json';
import type refusal from './en/refusal.json';
import type search from './en/search.json';
import type trails from './en/trails.json';
import type writing from './en/writing.json';

/** The messages of every namespace; the English file is the type, the others are held to it by a test. */
export interface Messages {
  access: typeof access;
  account: typeof account;
  adaptations: typeof adaptations;
  admin: typeof admin;
  agreements: typeof agreements;
  bodies: typeof bodies;
  cases: typeof cases;
  cities: typeof cities;
  claims: typeof claims;
  common: typeof common;
  councils: typeof councils;
  documents: typeof documents;
  due: typeof due;
  exchange: typeof exchange;
  files: typeof files;
  festivals: typeof festivals;
  forums: typeof forums;
  frame: typeof frame;
  history: typeof history;
  frameworks: typeof frameworks;
  home: typeof home;
  'key-points': typeof keyPoints;
  networks: typeof networks;
  notifications: typeof notifications;
  people: typeof people;
  plans: typeof plans;
  projects: typeof projects;
  refusal: typeof refusal;
  search: typeof search;
  trails: typeof trails;
  writing: typeof writing;
}

export type Namespace = keyof Messages;

const bundled = import.meta.glob<{ default: object }>(['./en/*.json', './vi/*.json']);

/** Lets i18next load one namespace of one language at a time, as a file of the bundle. */
export const bundledMessages: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = bundled[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`There are no messages ${language}/${namespace}`), false);
    load().then(
      (file) => done(null, file.default),
      (error: Error) => done(error, true),
    );
  },
};
