/** The hidden command that a shell calls with the words typed so far. */
export const COMPLETE = '__complete';

/** The answer to a shell where a file can be named. */
export const FILES = ':files';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export function isShell(word: string): word is Shell {
  return SHELLS.some((shell) => shell === word);
}

/** What makes a shell complete the words of `sluice`: it asks the program itself, so that it knows the commands and the instances of today. */
export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# bash completion for sluice
_sluice() {
  local line cur="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == '${FILES}' ]]; then
      compopt -o default 2>/dev/null
      COMPREPLY=()
      return
    fi
    line="\${line%%$'\\t'*}"
    COMPREPLY+=("$(printf '%q' "$line")")
  done < <("\${COMP_WORDS[0]}" ${COMPLETE} "\${COMP_WORDS[@]:1:COMP_CWORD-1}" "$cur" 2>/dev/null)
}
complete -F _sluice sluice
`,
  zsh: `#compdef sluice
_sluice() {
  local line
  local -a found
  while IFS= read -r line; do
    if [[ $line == '${FILES}' ]]; then
      _files
      return
    fi
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done < <("\${words[1]}" ${COMPLETE} "\${(@)words[2,CURRENT]}" 2>/dev/null)
  _describe sluice found
}
if [[ "\${funcstack[1]}" == _sluice ]]; then
  _sluice "$@"
else
  compdef _sluice sluice
fi
`,
  fish: `# fish completion for sluice
function __sluice_complete
  set -l typed (commandline -opc)
  set -l last (commandline -ct)
  set -l found ($typed[1] ${COMPLETE} $typed[2..-1] "$last" 2>/dev/null)
  if test "$found[1]" = '${FILES}'
    __fish_complete_path "$last"
  else
    printf '%s\\n' $found
  end
end
complete -c sluice -f -a '(__sluice_complete)'
`,
};
