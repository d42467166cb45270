import { daysOff } from './days-off'
import { definition } from './definition'
import { education } from './education'
import { experimentation } from './experimentation'
import { flexibility } from './flexibility'
import { needs } from './needs'
import { skills } from './skills'
import type { LeverSeed } from '../../types'

export const levers: LeverSeed[] = [definition, experimentation, needs, flexibility, education, skills, daysOff]
