#!/bin/sh
# Gets the free fonts that the PDFs are set in, where they are missing.
#
# - As root: Debian's fonts-noto-cjk and fonts-lxgw-wenkai are installed.
# - Not as root: the faces that are needed are taken out of these packages into assets/fonts/.
# - The Fandol faces are taken out of texlive-lang-chinese into assets/fonts/ in both cases:
#   installing it would bring a TeX system.
#
# A home folder is not looked at: tests may run with another one.
set -eu
. scripts/common.sh

fandol=/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol

# found FILE…: whether all these fonts are in the folders where tongbao looks.
found() {
    for file; do
        [ -n "$(find -L assets/fonts /usr/local/share/fonts /usr/share/fonts \
            -name "$file" -print -quit 2>/dev/null)" ] || return 1
    done
}

missing=
# get PACKAGE HOW FILE…: HOW is `install` where root may install the package, else `unpack`.
get() {
    package=$1 how=$2
    shift 2
    if found "$@"; then return; fi
    if have apt-get && [ "$how" = install ] && is_root; then
        apt_install "$package" || true
    elif have apt-get; then
        apt_unpack "$package" "assets/fonts/$package" "$@" || true
    fi
    found "$@" || missing="$missing $package"
}

get fonts-noto-cjk install \
    NotoSerifCJK-Regular.ttc NotoSerifCJK-Bold.ttc NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc
get fonts-lxgw-wenkai install LXGWWenKai-Regular.ttf LXGWWenKai-Bold.ttf
if [ -d "$fandol" ]; then
    mkdir -p assets/fonts/texlive-lang-chinese
    cp -n "$fandol"/*.otf assets/fonts/texlive-lang-chinese/
fi
get texlive-lang-chinese unpack FandolFang-Regular.otf FandolKai-Regular.otf \
    FandolHei-Regular.otf FandolHei-Bold.otf FandolSong-Regular.otf FandolSong-Bold.otf
rm -rf "$APT"

if [ -n "$missing" ]; then
    say "fonts could not be had. On Debian, as root: apt-get update && apt-get install$missing"
    say "then make fonts again. Elsewhere: put Fandol, Noto Serif CJK SC, Noto Sans CJK SC and"
    say "LXGW WenKai into assets/fonts/"
    exit 1
fi
say "fonts: all there"
