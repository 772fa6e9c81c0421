#!/usr/bin/env bash
# The audit of a change in continuous integration: what the policies lack, what a change of them changes
# in meaning, and a comment for the people who review it.
#
# Reads    FILES    policies, one git pathspec a line      BASE      revision to compare with, or "none"
#          FAIL_ON  high, medium, low or never             ONLY_NEW  "true": only findings absent at BASE
#          MORE     more arguments, one a line             OUT       folder for the reports
# Writes   OUT/results.sarif, OUT/junit.xml, OUT/code-quality.json, OUT/comment.md; on GitHub also the
#          step summary and the outputs of the step.
# Exits    0: it ran, and outputs hold the code of the gate. Anything else: the script itself failed.
set -uo pipefail

out=${OUT:-${RUNNER_TEMP:-.}/policy-audit-out}
mkdir -p "$out"
rm -f "$out"/*
[ -z "${RUNNER_TEMP:-}" ] || PATH="$RUNNER_TEMP:$PATH"
fail_on=${FAIL_ON:-high}
code=0

worse() { [ "$1" -le "$code" ] || code=$1; }

pathspecs=()
while IFS= read -r line; do
  [ -z "$line" ] || pathspecs+=(":(glob,icase)$line")
done <<< "${FILES:-}"
[ "${#pathspecs[@]}" -gt 0 ] || pathspecs=(':(glob,icase)**/*privacy*')
more=()
while IFS= read -r line; do
  [ -z "$line" ] || more+=("$line")
done <<< "${MORE:-}"

is_policy() { [[ $1 =~ \.(md|markdown|html|htm|txt|docx|pdf)$ ]]; }
files=()
while IFS= read -r -d '' file; do
  if is_policy "$file"; then files+=("$file"); fi
done < <(git ls-files -z -- "${pathspecs[@]}")

# A branch that was just made has no commit before it.
base=${BASE:-none}
[[ ! $base =~ ^0+$ ]] || base=none
since=()
if [ "$base" != none ] && [ "${ONLY_NEW:-true}" = true ]; then since=(--since "$base"); fi

report_check() {
  policy-audit check "$@" --fail-on "$fail_on" ${since[@]+"${since[@]}"} ${more[@]+"${more[@]}"} \
    -f terminal -f "sarif=$out/results.sarif" -f "junit=$out/junit.xml" \
    -f "gitlab=$out/code-quality.json" -f "comment=$out/check.md" ${annotations[@]+"${annotations[@]}"}
}

annotations=()
[ "${GITHUB_ACTIONS:-}" != true ] || annotations=(-f "github=$out/annotations.txt")

if [ "${#files[@]}" -eq 0 ]; then
  echo "policy-audit: no policy matches: ${FILES:-**/*privacy*}"
else
  report_check "${files[@]}"
  worse $?
  [ ! -s "$out/annotations.txt" ] || cat "$out/annotations.txt"
fi

number=0
if [ "$base" != none ]; then
  if ! changed=$(git diff --name-only --diff-filter=AMR "$base" -- "${pathspecs[@]}" | wc -l); then
    echo "policy-audit: cannot compare with \"$base\"; check out the whole history (fetch-depth: 0)" >&2
    worse 2
    changed=0
  fi
  [ "$changed" -eq 0 ] || while IFS= read -r -d '' file; do
    is_policy "$file" || continue
    number=$((number + 1))
    policy-audit diff "$file" --since "$base" --fail-on "$fail_on" ${more[@]+"${more[@]}"} \
      -f terminal -f "comment=$out/diff-$number.md"
    worse $?
  done < <(git diff -z --name-only --diff-filter=AMR "$base" -- "${pathspecs[@]}")
fi

deleted=()
if [ "$base" != none ]; then
  while IFS= read -r -d '' file; do
    if is_policy "$file"; then deleted+=("$file"); fi
  done < <(git diff -z --name-only --diff-filter=D "$base" -- "${pathspecs[@]}" 2> /dev/null)
fi

# One comment: its mark once, changes first, and no longer than GitHub takes.
printf '<!-- policy-audit -->\n' > "$out/comment.md"
for file in ${deleted[@]+"${deleted[@]}"}; do
  echo "policy-audit: $file was deleted since $base"
  printf '**A policy was deleted:** `%s`\n\n' "${file//[^A-Za-z0-9._\/ -]/?}" >> "$out/comment.md"
done
for part in "$out"/diff-*.md "$out/check.md"; do
  [ -f "$part" ] || continue
  if [ $(($(wc -c < "$out/comment.md") + $(wc -c < "$part"))) -gt 64000 ]; then
    printf '\nMore in the reports of this run.\n' >> "$out/comment.md"
    break
  fi
  tail -n +2 "$part" >> "$out/comment.md"
  printf '\n' >> "$out/comment.md"
done

[ -z "${GITHUB_STEP_SUMMARY:-}" ] || tail -n +2 "$out/comment.md" >> "$GITHUB_STEP_SUMMARY"
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  {
    echo "exit-code=$code"
    echo "comment=$out/comment.md"
    if [ -f "$out/results.sarif" ]; then echo "sarif=$out/results.sarif"; fi
  } >> "$GITHUB_OUTPUT"
else
  exit "$code"
fi
