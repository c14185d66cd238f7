import { join } from 'node:path';
import type { PersonalDataKeys } from '@guanjia/kit';
import type { Ports } from './addresses.ts';
import type { ChildPlan, TaskPlan } from './child-process.ts';
import { REPOSITORY, STATE } from './repository.ts';

/** What the processes' configurations are made of. */
export interface PlanFacts {
  ports: Ports;
  /** The public origin, e.g. `http://localhost:8080`. */
  origin: string;
  clockOffsetMs: number;
  /** PostgreSQL addresses by service name. */
  databases: Record<string, string>;
  ownerDatabases: Record<string, string>;
  personalDataKeys: Required<PersonalDataKeys>;
  shellClientSecret: string;
  /** Of the links that sign the demo accounts in; another one at each start. */
  demoLinkSecret: string;
  privateKeyOf: (process: string) => string;
  publicKeys: Record<string, string>;
  /** File with the identity provider's accounts and clients. */
  directoryFile: string;
  processes: boolean;
  /** Before the start the services take the feeds of each other anew. */
  rebuildFeeds: boolean;
}

/** Where the release host keeps releases and says where it listens. */
export const RELEASES_STATE = join(STATE, 'releases');

const SUPERGRAPH = join(REPOSITORY, 'gateway', 'generated', 'supergraph.graphql');

const local = (port: number, path = '') => `http://127.0.0.1:${port}${path}`;
const own = (program: string) => join(REPOSITORY, 'infra', 'start', 'dist', 'children', `${program}.js`);
const files = (name: string) => ({
  logFile: join(STATE, 'logs', `${name}.log`),
  pidFile: join(STATE, 'pids', name),
});

/** Brings the databases up to date and loads the demo district; runs to its end before the others start. */
export function preparationPlan(facts: PlanFacts): TaskPlan {
  return {
    name: 'prepare',
    script: own('prepare'),
    ...files('prepare'),
    environment: {
      GUANJIA_OWNER_DATABASES: JSON.stringify(facts.ownerDatabases),
      ...serviceEnvironment(facts),
      ...(facts.rebuildFeeds ? { GUANJIA_REBUILD_FEEDS: 'true' } : {}),
    },
  };
}

/** The gateway with the three services, in one process or in four. */
export function graphPlans(facts: PlanFacts): ChildPlan[] {
  const { ports, processes } = facts;
  const gateway: ChildPlan = {
    name: processes ? 'gateway' : 'platform',
    script: own('platform'),
    ...files(processes ? 'gateway' : 'platform'),
    readyUrl: local(ports.gateway, '/ready'),
    healthUrl: local(ports.gateway, '/health'),
    environment: {
      GUANJIA_PORT: String(ports.gateway),
      GUANJIA_SUPERGRAPH: SUPERGRAPH,
      GUANJIA_ISSUER: `${facts.origin}/identity`,
      GUANJIA_JWKS_URI: local(ports.identity, '/identity/jwks'),
      ...(processes
        ? {
            GUANJIA_CLOCK_OFFSET_MS: String(facts.clockOffsetMs),
            GUANJIA_SUBGRAPHS: subgraphs(facts),
            GUANJIA_SIGNING_KEY: facts.privateKeyOf('gateway'),
          }
        : serviceEnvironment(facts)),
    },
  };
  return processes
    ? [...Object.keys(facts.databases).map((name) => servicePlan(name, facts)), gateway]
    : [gateway];
}

export function identityPlan(facts: PlanFacts): ChildPlan {
  const { ports, origin, shellClientSecret, demoLinkSecret, directoryFile } = facts;
  return {
    name: 'identity',
    script: join(REPOSITORY, 'infra', 'identity', 'dist', 'main.js'),
    ...files('identity'),
    readyUrl: local(ports.identity, '/ready'),
    healthUrl: local(ports.identity, '/health'),
    environment: {
      GUANJIA_IDENTITY_PORT: String(ports.identity),
      GUANJIA_ORIGIN: origin,
      // The shell's server on this machine says who it speaks for; what an operator sets is about the proxies before that.
      GUANJIA_TRUSTED_PROXIES: '127.0.0.1/32,::1/128',
      GUANJIA_IDENTITY_STATE: join(STATE, 'identity'),
      GUANJIA_IDENTITY_DIRECTORY: directoryFile,
      GUANJIA_SHELL_CLIENT_SECRET: shellClientSecret,
      GUANJIA_IDENTITY_LIST_ACCOUNTS: 'true',
      GUANJIA_IDENTITY_DEMO_LINK_SECRET: demoLinkSecret,
    },
  };
}

export function releasesPlan({ ports }: PlanFacts): ChildPlan {
  return {
    name: 'releases',
    script: join(REPOSITORY, 'infra', 'releases', 'dist', 'main.js'),
    ...files('releases'),
    // It calls itself ready once something is deployed, which is our next step.
    readyUrl: local(ports.releases, '/health'),
    healthUrl: local(ports.releases, '/health'),
    environment: {
      GUANJIA_RELEASES_PORT: String(ports.releases),
      GUANJIA_RELEASES_STATE: RELEASES_STATE,
      GUANJIA_RELEASES_GRAPH: SUPERGRAPH,
    },
  };
}

export function shellPlan({ ports, origin, shellClientSecret }: PlanFacts): ChildPlan {
  return {
    name: 'shell',
    script: join(REPOSITORY, 'frontends', 'shell', 'server', 'dist', 'main.js'),
    ...files('shell'),
    readyUrl: local(ports.shell, '/ready'),
    healthUrl: local(ports.shell, '/health'),
    environment: {
      GUANJIA_SHELL_PORT: String(ports.shell),
      GUANJIA_ORIGIN: origin,
      GUANJIA_GATEWAY_URL: local(ports.gateway, '/graphql'),
      GUANJIA_IDENTITY_URL: local(ports.identity),
      GUANJIA_RELEASES_URL: local(ports.releases),
      GUANJIA_SHELL_CLIENT_SECRET: shellClientSecret,
      GUANJIA_SHELL_STATE: join(STATE, 'shell'),
    },
  };
}

function servicePlan(name: string, facts: PlanFacts): ChildPlan {
  const port = facts.ports[name as keyof Ports];
  return {
    name,
    script: own('service'),
    ...files(name),
    readyUrl: local(port, '/ready'),
    healthUrl: local(port, '/health'),
    environment: {
      ...serviceEnvironment({ ...facts, databases: { [name]: facts.databases[name] ?? '' } }),
      GUANJIA_SERVICE: name,
      GUANJIA_PORT: String(port),
      GUANJIA_SUBGRAPHS: subgraphs(facts),
      GUANJIA_SIGNING_KEY: facts.privateKeyOf(name),
      GUANJIA_TRUSTED_KEYS: JSON.stringify(facts.publicKeys),
    },
  };
}

function serviceEnvironment({
  clockOffsetMs,
  databases,
  personalDataKeys,
  privateKeyOf,
}: PlanFacts): Record<string, string> {
  return {
    GUANJIA_CLOCK_OFFSET_MS: String(clockOffsetMs),
    GUANJIA_DATABASES: JSON.stringify(databases),
    GUANJIA_PERSONAL_DATA_KEY: personalDataKeys.current,
    GUANJIA_PERSONAL_DATA_OTHER_KEYS: personalDataKeys.others.join(','),
    GUANJIA_DOCUMENTS: join(STATE, 'documents'),
    GUANJIA_AUDIT_KEY: privateKeyOf('audit log'),
  };
}

function subgraphs({ ports, databases }: PlanFacts): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.keys(databases).map((name) => [name, local(ports[name as keyof Ports], '/graphql')]),
    ),
  );
}
