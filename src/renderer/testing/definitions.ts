import candidates from '../../../resources/forms/ss-5-18.json' with { type: 'json' }
import parties from '../../../resources/forms/ss-5-18-pl.json' with { type: 'json' }
import { FormDefinition } from '../../shared/form-definition.ts'

/** Two of the real forms; the sample alternates them. */
export const definitions = [candidates, parties].map((form) => FormDefinition.parse(form))
