/** What somebody types for an address, with what makes it one. */
export function linkAddress(typed: string): string {
  const address = typed.trim();
  if (address === '' || /^(https?:|mailto:|tel:|\/)/i.test(address)) return address;
  return /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}
