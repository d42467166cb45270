import { Admin } from '../admin'

interface Rules {
  proofEffort?: number
  perMailbox?: number
  blocked?: string
}

/** What editors can change of the rules of signing, changed by one of them. */
export async function setRules(cmsUrl: string, changes: Rules): Promise<void> {
  const admin = await Admin.enter(cmsUrl)
  await admin.save('api::signing-rule.signing-rule', null, { ...changes })
}

/** The work is the visitors' machines', which tests have not got: what is left of it is checked just the same. */
export const easeProofs = (cmsUrl: string) => setRules(cmsUrl, { proofEffort: 1 })
