/** One reading for all who ask for the same before it begins, so that none of them gets what was read too early. */
export class SharedReadings<T> {
  private readonly beginning = new Map<string, Promise<T>>();

  read(key: string, read: () => Promise<T>): Promise<T> {
    const shared = this.beginning.get(key);
    if (shared) return shared;
    const reading = new Promise((resolve) => setImmediate(resolve)).then(() => {
      this.beginning.delete(key);
      return read();
    });
    this.beginning.set(key, reading);
    return reading;
  }
}
