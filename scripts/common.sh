# What the other scripts share; they read it by `. scripts/common.sh` from the root of the repository.
#
# Debian packages come in two ways: `apt_install` as root, and `apt_unpack`, which needs no root and
# takes single files out of a package without installing it. Downloads stay below target/.

APT=$PWD/target/apt

say() { printf '%s\n' "$*" >&2; }

have() { command -v "$1" >/dev/null 2>&1; }

is_root() { [ "$(id -u)" -eq 0 ]; }

# apt-get; with lists of our own once `apt_update` had to bring some without root.
apt_get() {
    if is_root; then
        DEBIAN_FRONTEND=noninteractive apt-get -qq -o APT::Sandbox::User=root "$@"
    elif [ -d "$APT/lists" ]; then
        apt-get -qq -o Debug::NoLocking=true -o Dir::State="$APT" \
            -o Dir::State::status=/var/lib/dpkg/status -o Dir::Cache="$APT" "$@"
    else
        apt-get -qq "$@"
    fi
}

# Brings the package lists, once in a run of a script.
apt_update() {
    [ -z "${apt_updated:-}" ] || return 1
    apt_updated=yes
    say "bringing Debian's package lists"
    is_root || mkdir -p "$APT/lists/partial" "$APT/archives/partial"
    apt_get update >/dev/null
}

# apt_install PACKAGE…: as root. Lists that are missing or old are brought, then it is tried again.
apt_install() {
    say "installing $*"
    apt_get install -y --no-install-recommends "$@" >/dev/null ||
        { apt_update && apt_get install -y --no-install-recommends "$@" >/dev/null; }
}

# apt_unpack PACKAGE FOLDER FILE…: puts files of a package, named without their paths, into FOLDER.
apt_unpack() {
    package=$1 folder=$2
    shift 2
    for file; do
        set -- "$@" "*/$file"
        shift
    done
    temporary=$PWD/target/unpack
    rm -rf "$temporary"
    mkdir -p "$temporary/files" "$folder"
    say "getting files out of $package"
    (cd "$temporary" && apt_get download "$package" >/dev/null) ||
        { apt_update && (cd "$temporary" && apt_get download "$package" >/dev/null); } || return 1
    dpkg-deb --fsys-tarfile "$temporary/$package"_*.deb |
        tar -x -C "$temporary/files" --wildcards "$@" || return 1
    find "$temporary/files" -type f -exec mv -f {} "$folder/" \;
    rm -rf "$temporary"
}
