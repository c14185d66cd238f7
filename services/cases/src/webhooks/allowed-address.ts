import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** A receiver's address that this installation must not call. */
export class AddressForbidden extends Error {}

/**
 * Whether a message may go to an IP address: public ones but this machine's own, and those of the networks that the
 * installation names. What an integrator registers must not reach the district's own machines (server-side request forgery).
 */
export function isAllowed(
  address: string,
  privateNetworks: readonly string[],
  own: readonly string[] = ownAddresses(),
): boolean {
  // An IPv4 address in the form of IPv6 is judged as what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast' && !own.includes(parsed.toString())) return true;
  return privateNetworks.some((network) => {
    const [range, bits] = ipaddr.parseCIDR(network);
    return range.kind() === parsed.kind() && parsed.match(range, bits);
  });
}

/** Why an endpoint's URL cannot be taken, as an error's reason; null when it can. Names are judged when they are called. */
export function urlRefusal(text: string, privateNetworks: readonly string[]): string | null {
  if (!URL.canParse(text)) return 'webhookUrlInvalid';
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return 'webhookUrlInvalid';
  const address = addressIn(hostname);
  if (protocol === 'http:') {
    const loopback = address ?? (hostname === 'localhost' ? '127.0.0.1' : null);
    const isLoopback = loopback !== null && ipaddr.process(loopback).range() === 'loopback';
    return isLoopback && isAllowed(loopback, privateNetworks) ? null : 'webhookUrlNotHttps';
  }
  if (protocol !== 'https:') return 'webhookUrlNotHttps';
  return address !== null && !isAllowed(address, privateNetworks) ? 'webhookAddressForbidden' : null;
}

/** Throws when a URL names a forbidden address outright: such a name is never looked up. */
export function requireAllowedHost(url: URL, privateNetworks: readonly string[]): void {
  const address = addressIn(url.hostname);
  if (address !== null && !isAllowed(address, privateNetworks)) throw new AddressForbidden(address);
}

/** Looks names up for the connection itself, so that what was checked is what is called. */
export function guardedLookup(privateNetworks: readonly string[]): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, []);
      const forbidden = found.find(({ address }) => !isAllowed(address, privateNetworks));
      if (forbidden) return done(new AddressForbidden(forbidden.address), []);
      const [first] = found;
      return options.all || !first ? done(null, found) : done(null, first.address, first.family);
    });
  };
}

function addressIn(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? null : bare;
}

/** Addresses of this machine, public ones included: they may change while it runs. */
function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.map(({ address }) => ipaddr.process(address.replace(/%.*$/, '')).toString()),
  );
}
