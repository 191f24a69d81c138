export { stopPostgresServer as default } from './postgres-server.js';
