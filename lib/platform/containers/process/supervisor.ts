/**
 * Keeps one exam node running, in a shell because a second Node would cost 40 MB a group: starts it again when it
 * dies, at once and then ever slower, and ends with it when asked to. It belongs to nobody: the coordinator may come
 * and go. Who runs is written down as "pid start-time", in the words of scripts/runtime/process-identity.mjs.
 *
 * Arguments: the environment's folder, then the command.
 */
export const SUPERVISOR = `
folder=$1; shift
umask 077
cd "$folder" || exit 1

identity() {
  if read -r boot < /proc/sys/kernel/random/boot_id 2>/dev/null && read -r stat < "/proc/$1/stat"; then
    pid=$1
    set -- \${stat##*) }
    shift 19
    echo "$pid $boot:$1"
  else
    echo "$1 $(ps -o lstart= -p "$1" | sed 's/^ *//; s/ *$//')"
  fi
}

note() { echo "$2" > "$1.new" && mv "$1.new" "$1"; }

child=
ended=
trap 'ended=1; [ -n "$child" ] && kill -TERM "$child" 2>/dev/null' TERM INT HUP
note supervisor.pid "$(identity $$)"
wait_s=0
while [ -z "$ended" ]; do
  [ -f log ] && [ "$(wc -c < log)" -gt 5000000 ] && mv log log.1
  began=$(date +%s)
  "$@" >> log 2>&1 < /dev/null &
  child=$!
  note node.pid "$(identity $child)"
  wait "$child"; status=$?
  # A signal to us ends the waiting, not the node.
  while kill -0 "$child" 2>/dev/null; do wait "$child"; status=$?; done
  child=
  note exit-status "$status"
  [ -n "$ended" ] && break
  [ $(($(date +%s) - began)) -gt 20 ] && wait_s=0
  sleep "$wait_s"
  [ "$wait_s" -lt 2 ] && wait_s=$((wait_s + 1))
done
rm -f node.pid supervisor.pid
`;
