# An exam group's container: Node, the exam node and the pupils' player; no shell or package is needed.
# Built by `node scripts/build-exam-image.mjs`, which hands over the folder dist/exam-node and an empty one.
ARG BASE=node:24.21.0-bookworm-slim
FROM ${BASE}
RUN ["node", "-e", "if (Number.parseInt(process.versions.node) < 24) throw new Error('Node 24 or newer is needed')"]
COPY exam-node/ /exam-node/
# Volumes take the owner of the folder they are mounted on.
COPY --chown=1000:1000 empty/ /data/
COPY --chown=1000:1000 empty/ /run/gate/
USER 1000:1000
WORKDIR /exam-node
ENTRYPOINT []
CMD ["node", "--require", "/exam-node/inside.js", "/exam-node/main.js"]
