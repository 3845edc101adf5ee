#!/bin/sh
# Looks for the programs named as arguments; as root it installs what is missing from Debian, else it
# names the command. Fails where a program is missing without which nothing can go on; without one
# that tests use to look at pages, those tests fail and say so.
set -eu
. scripts/common.sh

packages() {
    case $1 in
    cc) echo gcc libc6-dev ;;
    pdftotext | pdftoppm | pdffonts) echo poppler-utils ;;
    java) echo default-jre-headless ;;
    node) echo nodejs ;;
    xmllint) echo libxml2-utils ;;
    soffice) echo libreoffice-writer ;;
    localc) echo libreoffice-calc ;;
    *) echo "$1" ;;
    esac
}

# missing TOOL…: the packages of those that are not there.
missing() {
    for tool; do
        have "$tool" || packages "$tool"
    done | sort -u | tr '\n' ' '
}

needed=$(missing "$@")
[ -n "$needed" ] || exit 0
if is_root && have apt-get; then
    # shellcheck disable=SC2086 # several packages
    apt_install $needed || true
    needed=$(missing "$@")
    [ -n "$needed" ] || exit 0
fi
say "missing: $needed"
say "to install, on Debian, as root: apt-get update && apt-get install $needed"
for tool in cc node npm; do
    case " $* " in *" $tool "*) have "$tool" || exit 1 ;; esac
done
