/** Hosts as a person names them: `HOST` stands for every port of it, `HOST:PORT` for that one. */

/** @param host name and port as URL writes them: no port where it is the usual one */
export function standsFor(name: string, host: string): boolean {
  const [named, meant] = [plainHost(name), plainHost(host)];
  return named === meant || meant.startsWith(`${named}:`);
}

/** Lower case, and without the dot that a name may end in: `academy.example.` is the same host to every resolver. */
function plainHost(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/\.(?=$|:\d+$)/u, '');
}
