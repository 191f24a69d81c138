export interface ConfigFault {
  variable: string;
  /** Locale key below `errors:config`. */
  code: string;
  params: Record<string, unknown>;
}

/** The environment cannot be used; `faults` names everything that is wrong with it, not just the first. */
export class ConfigError extends Error {
  constructor(readonly faults: ConfigFault[]) {
    super(faults.map((fault) => `${fault.variable}: ${fault.code}`).join('; '));
    this.name = 'ConfigError';
  }
}
