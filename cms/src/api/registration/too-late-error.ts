/** What to say to who would change something once it has begun. */
export class TooLateError extends Error {
  constructor() {
    super('L’événement a commencé\u00a0: votre inscription ne change plus.')
  }
}
