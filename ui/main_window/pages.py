"""The table of pages: which class shows which page. A page is imported when it is first shown.

A class takes the shell as its only argument and is a :class:`ui.showing.page.Page`.
"""

from collections.abc import Callable, Mapping
from importlib import import_module

from ui.showing.page import Page
from ui.showing.shell import PageName, Shell

PAGES: Mapping[PageName, str] = {
    PageName.WELCOME: "ui.vaults.welcome_page:WelcomePage",
    PageName.CREATE: "ui.vaults.create_page:CreatePage",
    PageName.UNLOCK: "ui.vaults.unlock_page:UnlockPage",
    PageName.RECOVER: "ui.vaults.recover_page:RecoverPage",
    PageName.RESTORE: "ui.vaults.restore_page:RestorePage",
    PageName.BACKUP: "ui.vaults.backup_page:BackupPage",
    PageName.BACKPACK: "ui.backpack.backpack_page:BackpackPage",
    PageName.ITEM: "ui.backpack.item_page:ItemPage",
    PageName.BRING_IN: "ui.bringing_in.bring_in_page:BringInPage",
    PageName.ADD: "ui.adding.add_page:AddPage",
    PageName.COPY: "ui.adding.copy_page:CopyPage",
    PageName.OWN_RECORD: "ui.adding.own_page:OwnPage",
    PageName.SHARE: "ui.sharing.share_page:SharePage",
    PageName.CODES: "ui.sharing.codes_page:CodesPage",
    PageName.MY_CODE: "ui.sharing.my_code_page:MyCodePage",
    PageName.CHECK: "ui.checking.check_page:CheckPage",
    PageName.HISTORY: "ui.history.history_page:HistoryPage",
    PageName.SETTINGS: "ui.preferences.settings_page:SettingsPage",
    PageName.ISSUERS: "ui.preferences.issuers_page:IssuersPage",
    PageName.TRUST_PACK: "ui.preferences.trust_pack_page:TrustPackPage",
    PageName.HELP: "ui.help.help_page:HelpPage",
}

# Pages the rail leads to: Back is not offered there, and going there forgets the way.
ROOTS = frozenset(
    {
        PageName.WELCOME,
        PageName.UNLOCK,
        PageName.BACKPACK,
        PageName.SHARE,
        PageName.CHECK,
        PageName.HISTORY,
        PageName.SETTINGS,
        PageName.HELP,
    }
)

# Pages that only make sense while a backpack is open.
NEEDS_BACKPACK = frozenset(
    {
        PageName.BACKPACK,
        PageName.ITEM,
        PageName.BRING_IN,
        PageName.ADD,
        PageName.COPY,
        PageName.OWN_RECORD,
        PageName.SHARE,
        PageName.CODES,
        PageName.MY_CODE,
        PageName.HISTORY,
        PageName.BACKUP,
    }
)


def find_page(name: PageName, table: Mapping[PageName, str] = PAGES) -> Callable[[Shell], object]:
    """Import the page ``name`` and return its class, whatever that is."""
    module, _, class_name = table[name].partition(":")
    found: Callable[[Shell], object] = getattr(import_module(module), class_name)
    return found


def make_page(name: PageName, shell: Shell, table: Mapping[PageName, str] = PAGES) -> Page:
    """Import and build the page ``name``; TypeError where its class is no Page."""
    page = find_page(name, table)(shell)
    if not isinstance(page, Page):
        raise TypeError(table[name])
    return page
