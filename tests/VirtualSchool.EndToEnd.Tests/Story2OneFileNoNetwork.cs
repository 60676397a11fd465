using System.Diagnostics;

namespace VirtualSchool;

/// <summary>A small authority without IT support: one program file, two lists, no network.</summary>
public sealed class Story2OneFileNoNetwork(PublishedConsole published) : IClassFixture<PublishedConsole>
{
    private static readonly string[] Build = ["register", "build", "--education", "school.csv", "--social-work", "social-work.csv", "--as-at", "2026-08-17", "--loaded-at", "2026-08-17T09:00:00Z", "--out", "register"];

    [Fact]
    public void One_program_file_makes_a_register_and_a_workbook_and_writes_nowhere_else()
    {
        using var shell = Ready();
        shell.Run(Build).Done();

        Assert.Empty(published.Others);
        Assert.Equal([.. Files.Append("school.csv").Append("social-work.csv").Order(StringComparer.Ordinal)], shell.Files().Keys.Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(shell["home"], "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void With_the_network_unplugged_every_byte_is_the_same()
    {
        using var with = Ready();
        using var without = Ready();
        with.Run(Build).Done();
        Assert.SkipUnless(CanUnplug(), "Taking the network away needs Linux and root (unshare -n); .ci/run has both.");
        without.Run("unshare", ["-n", published.Program, .. Build]).Done();

        Assert.Equal(with.Files("register"), without.Files("register"));
    }

    private static string[] Files => ["register/inputs.json", "register/issues.csv", "register/register.csv", "register/register.json", "register/register.xlsx", "register/review.csv", "register/summary.json"];

    /// <summary>A folder with the two lists and a home of its own, so that anything written there is seen.</summary>
    private Shell Ready()
    {
        var shell = new Shell(published.Program);
        shell.Fixture("story1/school.csv");
        shell.Fixture("story1/social-work.csv");
        Directory.CreateDirectory(shell["home"]);
        foreach (var name in new[] { "HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME" })
        {
            shell.Environment[name] = shell["home"];
        }

        return shell;
    }

    private static bool CanUnplug()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["-n", "true"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
