; The installer for Windows, for Inno Setup 6.3 or newer. Words with a dollar sign are filled in by
; ship.windows; `docs/packaging.md` says how it is compiled and signed.

[Setup]
; Permanent: by it a newer version finds the one that it takes the place of.
AppId={{6B0E6B1B-6C0B-4B55-9F0F-7A1C1D1C9E52}
AppName=$title
AppVersion=$version
AppVerName=$title $version
VersionInfoVersion=$version
DefaultDirName={autopf}\$title
DefaultGroupName=$title
DisableProgramGroupPage=yes
; A user without an administrator installs it for themselves.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=$licence_file
SetupIconFile=$icon
UninstallDisplayIcon={app}\$name.exe
UninstallDisplayName=$title
ChangesAssociations=yes
CloseApplications=yes
Compression=lzma2/max
SolidCompression=yes
OutputDir=$out
OutputBaseFilename=$name-$version-setup
; ISCC is given the tool by /Ssign=…; without it, leave /DSIGNED out and nothing is signed.
#ifdef SIGNED
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What a former version had and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "$bundle\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "$icon"; DestDir: "{app}"; DestName: "case-file.ico"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\$title"; Filename: "{app}\$name.exe"; AppUserModelID: "$title"
Name: "{autodesktop}\$title"; Filename: "{app}\$name.exe"; Tasks: desktopicon

[Registry]
; The type of case files.
Root: HKA; Subkey: "Software\Classes\$title.Case"; ValueType: string; ValueName: ""; ValueData: "$title case file"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\$title.Case\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\case-file.ico"
Root: HKA; Subkey: "Software\Classes\$title.Case\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\$name.exe"" -- ""%1"""
; The ending belongs to it, unless the user chose another program.
Root: HKA; Subkey: "Software\Classes\.$ending"; ValueType: string; ValueName: "Content Type"; ValueData: "$mime"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.$ending"; ValueType: string; ValueName: ""; ValueData: "$title.Case"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.$ending\OpenWithProgids"; ValueType: string; ValueName: "$title.Case"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
; What Windows offers under "Open with" and among the default programs.
Root: HKA; Subkey: "Software\Classes\Applications\$name.exe\SupportedTypes"; ValueType: string; ValueName: ".$ending"; ValueData: ""; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\$title\Capabilities"; ValueType: string; ValueName: "ApplicationName"; ValueData: "$title"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\$title\Capabilities"; ValueType: string; ValueName: "ApplicationDescription"; ValueData: "$summary"
Root: HKA; Subkey: "Software\$title\Capabilities\FileAssociations"; ValueType: string; ValueName: ".$ending"; ValueData: "$title.Case"
Root: HKA; Subkey: "Software\RegisteredApplications"; ValueType: string; ValueName: "$title"; ValueData: "Software\$title\Capabilities"; Flags: uninsdeletevalue
; The command line: `proviso` in any terminal.
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\$name.exe"; ValueType: string; ValueName: ""; ValueData: "{app}\$name.exe"; Flags: uninsdeletekey

[Run]
Filename: "{app}\$name.exe"; Description: "{cm:LaunchProgram,$title}"; Flags: nowait postinstall skipifsilent
