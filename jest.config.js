// Node below 24.9 cannot `require` ES modules inside Jest, and light-my-request requires `cookie`, @fastify/static
// `content-disposition`: they are transformed.
const REQUIRED = 'cookie|content-disposition';

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/console/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.ts$': '@swc/jest',
    [`/node_modules/(${REQUIRED})/.+\\.js$`]: ['@swc/jest', { swcrc: false, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${REQUIRED})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/test/support/postgres-server.js',
  globalTeardown: '<rootDir>/test/support/postgres-server-stop.js',
  testTimeout: 60_000,
  // Modules of the VM stay in memory after their suite: workers are renewed, which Jest does not do with its own process.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
