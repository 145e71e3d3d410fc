/** The way to the mail server, a `Mailer` of @app/platform; null where none was configured. */
export const MAILER = Symbol('mailer');
