/** The name under which the page's security policy knows us (embed/headers.ts). */
const policyName = 'plan-group-guide'

type Policies = { createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => { createScriptURL: (address: string) => string } }

let policy: ReturnType<Policies['createPolicy']> | undefined

/** The address of a script of ours, as browsers with Trusted Types want it. @throws {TypeError} for any other script. */
export function scriptAddress(address: string): string {
  policy ??= (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy(policyName, { createScriptURL: ours }) ?? { createScriptURL: ours }
  return policy.createScriptURL(address)
}

function ours(address: string): string {
  if (new URL(address, document.baseURI).origin !== location.origin) throw new TypeError(`${address}: this script is not of this site.`)
  return address
}
