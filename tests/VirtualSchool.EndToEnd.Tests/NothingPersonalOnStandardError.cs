using System.Diagnostics;

namespace VirtualSchool;

/// <summary>Messages name files, rows and columns; never what stands in a cell.</summary>
public sealed class NothingPersonalOnStandardError
{
    // Each of these stands in a list, and in nothing else.
    private static readonly string[] Canaries = ["Zebedee", "Canary", "Qwxqwx", "201010101", "999999990", "KY49 9ZZ", "Hidden Lane", "1913", "CanaryReason", "CanaryHome", "CanaryNote", "ID-77001"];

    private const string School =
        "SCN,Student ID,Surname,Forename,Known As,DOB,Gender,Address Line 1,Post Code,Looked After,Note\n"
        + "201010101,ID-77001,Canary,Zebedee,Qwxqwx,31/02/1913,Qwxqwx,1 Hidden Lane,KY49 9ZZ,CanaryReason,CanaryNote\n"
        + "999999990,ID-77001,Canary,Zebedee,,17/09/1913,M,1 Hidden Lane,KY49 9ZZ,02,CanaryNote\n"
        + "201010101,,Canary\n"
        + "\"201010101,ID-77001,Canary\n";

    private const string SocialWork =
        "Client ID,Surname,Forename,DOB,SCN,Address,Postcode,Legal Reason,Legal Start,Legal End,Placement Type,Placement Start\n"
        + "ID-77001,Canary,Zebedee,17/09/1913,999999990,1 Hidden Lane,KY49 9ZZ,CanaryReason,17/09/1913,16/09/1913,CanaryHome,99/99/1913\n";

    [Fact]
    public void Whatever_a_verb_says_of_bad_lists_no_value_is_on_standard_error()
    {
        using var shell = new Shell();
        shell.Write("school.csv", School);
        shell.Write("children.csv", SocialWork);
        shell.Write("policy.json", """{ "name": "Zebedee Canary", "authority": "KY49 9ZZ" }""");
        string[] lists = ["--education", "school.csv", "--social-work", "children.csv"];
        string[][] commands =
        [
            ["register", "build", .. lists, "--as-at", "2026-08-17", "--out", "out"],
            ["register", "build", "--social-work", "school.csv", "--education", "children.csv", "--as-at", "2026-08-17", "--out", "swapped"],
            ["check", "school.csv"],
            ["check", "."],
            ["status", "ID-77001", .. lists, "--as-at", "2026-08-17"],
            ["status", "ID-77002", .. lists, "--as-at", "2026-08-17"],
            ["status", "--all", .. lists, "--as-at", "2026-08-17"],
            ["entitlements", "ID-77001", .. lists, "--as-at", "2026-08-17"],
            ["entitlements", "ID-77002", .. lists, "--as-at", "2026-08-17", "--only", "Zebedee"],
            ["entitlements", "--all", .. lists, "--as-at", "2026-08-17"],
            ["deadlines", "ID-77001", .. lists, "--as-at", "2026-08-17", "--events", "school.csv"],
            ["deadlines", "ID-77002", .. lists, "--as-at", "2026-08-17", "--calendar", "Zebedee"],
            ["deadlines", "--all", .. lists, "--as-at", "2026-08-17", "--ical", "feed.ics"],
            ["timeline", "ID-77001", .. lists, "--as-at", "2026-08-17"],
            ["timeline", "ID-77002", .. lists, "--as-at", "2026-08-17", "--days", "Zebedee", "Canary"],
            ["obligations", "ID-77001", .. lists, "--as-at", "2026-08-17", "--plans", "policy.json"],
            ["obligations", "--all", .. lists, "--as-at", "2026-08-17", "--events", "children.csv"],
            ["obligations", "ID-77002", .. lists, "--as-at", "2026-08-17", "--only", "Zebedee"],
            ["rules", "diff", "2026-01-01", "2026-08-17", .. lists],
            ["rules", "diff", "Zebedee", "Canary", .. lists],
            ["rules", "show", "Zebedee"],
            ["status", "ID-77001", .. lists, "--as-at", "2026-08-17", "--policy", "policy.json"],
            ["why", "ID-77001", "ID-77001", "--register", "out"],
            ["why", "ID-77001", "ID-77003", "--register", "out"],
            ["why-not", "ID-77001", "ID-77001", "--register", "out"],
            ["why-not", "ID-77001", "ID-77003", "--register", "out"],
            ["why-not", "ID-77001", "ID-77003", "--left", "school.csv", "--right", "children.csv"],
            ["charts", "--left", "school.csv", "--right", "children.csv", "--pair", "ID-77001", "ID-77003", "--out", "charts"],
            ["match", "school.csv", "children.csv", "--out", "links.csv"],
            ["dedupe", "school.csv", "--out", "pairs.csv"],
            ["match", "school.csv", "children.csv", "--out", "links.csv", "--lenient"],
            ["blocking", "school.csv", "children.csv"],
            ["blocking", "school.csv", "children.csv", "--lenient"],
        ];
        foreach (var command in commands)
        {
            var outcome = shell.Run(command);
            Assert.All(Canaries, canary => Assert.False(
                outcome.Error.Contains(canary, StringComparison.OrdinalIgnoreCase),
                $"'{string.Join(' ', command)}' says {canary} on standard error:\n{outcome.Error}"));
        }
    }

    [Fact]
    public void Check_shows_places_and_codes_on_standard_output_and_no_value_either()
    {
        using var shell = new Shell();
        shell.Write("school.csv", School);
        var outcome = shell.Run("check", "school.csv");

        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, outcome.Output, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Nothing_is_coloured_when_nobody_watches()
    {
        using var shell = new Shell();
        var outcome = shell.Run("demo").Done();

        Assert.DoesNotContain('\u001B', outcome.Output);
        Assert.DoesNotContain('\u001B', outcome.Error);
    }
}
