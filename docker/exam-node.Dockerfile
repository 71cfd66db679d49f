# An exam group's container: Node, the exam node and the pupils' player; no shell or package is needed.
# Built by `node scripts/build-exam-image.mjs`, which hands over the folder dist/exam-node.
ARG BASE=node:24.21.0-bookworm-slim
FROM ${BASE}
RUN ["node", "-e", "if (Number.parseInt(process.versions.node) < 24) throw new Error('Node 24 or newer is needed')"]
# Volumes take the owner of the folder they are mounted on; scratch, under runc, its mode.
RUN ["node", "-e", "for (const name of ['/data', '/gate']) { fs.mkdirSync(name); fs.chownSync(name, 1000, 1000); } fs.chmodSync('/tmp', 0o1777);"]
COPY exam-node/ /exam-node/
USER 1000:1000
WORKDIR /exam-node
ENTRYPOINT []
CMD ["node", "--optimize-for-size", "--require", "/exam-node/inside.js", "/exam-node/main.js"]
