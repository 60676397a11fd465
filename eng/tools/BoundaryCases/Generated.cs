namespace BoundaryCases;

/// <summary>All generated files, in one order, as text.</summary>
public static class Generated
{
    /// <summary>The files as they are written now: name and text. The same on every machine and at any time.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Files { get; } =
    [
        .. new[]
        {
            LegalBases.Cases(), Expiry.Cases(), Eighteenth.Cases(), Commencements.Cases(), Overlaps.Cases(), Homes.Cases(), Windows.Cases(), Birthdays.Cases(),
            SchoolYears.Cases(), SchoolAge.Cases(), Allowances.Cases(), LeavingCare.Cases(),
        }.Select(f => KeyValuePair.Create(f.Name, f.ToYaml())),
    ];

    /// <summary>Writes the files into a folder.</summary>
    public static int Write(string folder, TextWriter report)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            report.WriteLine($"wrote {name}");
        }

        foreach (string stray in Strays(folder))
        {
            File.Delete(Path.Combine(folder, stray));
            report.WriteLine($"deleted {stray}");
        }

        return 0;
    }

    /// <summary>Says which files of a folder differ from those written now.</summary>
    public static int Check(string folder, TextWriter report)
    {
        string[] stale = [.. Stale(folder)];
        foreach (string name in stale)
        {
            report.WriteLine($"FAILED  {name} is not what the generator writes now: run 'boundaries write {folder}'");
        }

        report.WriteLine($"{Files.Count(f => !stale.Contains(f.Key))} passed, {stale.Length} failed");
        return stale.Length == 0 ? 0 : 1;
    }

    /// <summary>The files of a folder that are missing, differ, or are written by nobody.</summary>
    public static IEnumerable<string> Stale(string folder) =>
        Files.Where(f => !File.Exists(Path.Combine(folder, f.Key)) || File.ReadAllText(Path.Combine(folder, f.Key)) != f.Value)
            .Select(f => f.Key)
            .Concat(Strays(folder));

    private static IEnumerable<string> Strays(string folder) => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder)
        .Select(p => Path.GetFileName(p))
        .Where(name => Files.All(f => f.Key != name))
        .Order(StringComparer.Ordinal);
}
