import type { Milestone } from '../domain/milestone.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** The bill's timeline, oldest first. */
export const getMilestones = (http: Http) => http.get<Answer<Milestone[]>>('/milestones')
