import type { FastifyReply } from 'fastify';

export const SESSION_COOKIE = 'terbuka_session';

/** Hands the browser its token: unreadable to scripts, never sent along from another site. */
export const giveSession = (reply: FastifyReply, token: string, https: boolean): void => {
  void reply.setCookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', secure: https });
};

export const takeSession = (reply: FastifyReply, https: boolean): void => {
  void reply.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'strict', path: '/', secure: https });
};
