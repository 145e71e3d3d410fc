/** A server that answers two letters and does nothing else: what the machine and the framework allow. */
import Fastify from 'fastify';

const server = Fastify();
server.get('/', (_, reply) => reply.send('ok'));
void server.listen({ port: 0, host: '127.0.0.1' }).then((url) => process.send?.({ url }));
process.once('disconnect', () => process.exit(0));
