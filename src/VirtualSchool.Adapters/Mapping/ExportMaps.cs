namespace VirtualSchool;

/// <summary>The maps that ship with the library. Each says in its <see cref="ExportMap.Note"/> whether it is exact or an example to copy.</summary>
public static class ExportMaps
{
    private static readonly Lazy<IReadOnlyList<ExportMap>> Everything = new(() =>
    [
        Load("seemis-pupil-list"),
        Load("scotxed-pupil-census"),
        Load("scotxed-local-extract"),
        Load("mosaic-scotland"),
        Load("generic-social-work"),
        Load("aberdeen-placements"),
        Load("generic-people"),
        Load("ssda903-header"),
        Load("ssda903-episodes"),
        Load("ssda903-child"),
    ]);

    /// <summary>Every shipped map, in a fixed order.</summary>
    public static IReadOnlyList<ExportMap> All => Everything.Value;

    /// <summary>A pupil list exported from SEEMiS (Click+Go, Vision). An example: there is no public specification.</summary>
    public static ExportMap SeemisPupilList => Known("seemis-pupil-list");

    /// <summary>The ScotXed pupil-census record, by its exact names (shape of 2008 to 2018).</summary>
    public static ExportMap ScotXedPupilCensus => Known("scotxed-pupil-census");

    /// <summary>The older local pupil extract (<c>sx_pupil</c>), by its exact names.</summary>
    public static ExportMap ScotXedLocalExtract => Known("scotxed-local-extract");

    /// <summary>A report from Mosaic as a Scottish council might build it: exact column names of English extracts, and Scottish words.</summary>
    public static ExportMap MosaicScotland => Known("mosaic-scotland");

    /// <summary>A social-work list of a Scottish council, whatever the system. An example to copy.</summary>
    public static ExportMap GenericSocialWork => Known("generic-social-work");

    /// <summary>A council's placement extract by the exact names that Aberdeen City published.</summary>
    public static ExportMap AberdeenPlacements => Known("aberdeen-placements");

    /// <summary>Any list of people, such as the virtual school's own sheet. An example to copy.</summary>
    public static ExportMap GenericPeople => Known("generic-people");

    /// <summary>SSDA903 header file (England), by its exact names.</summary>
    public static ExportMap Ssda903Header => Known("ssda903-header");

    /// <summary>SSDA903 episodes file (England), by its exact names.</summary>
    public static ExportMap Ssda903Episodes => Known("ssda903-episodes");

    /// <summary>The other SSDA903 files (England): the child and its date of birth are read, everything else is carried.</summary>
    public static ExportMap Ssda903Child => Known("ssda903-child");

    /// <summary>A shipped map by its name.</summary>
    /// <param name="name">The name; case does not count.</param>
    /// <returns>The map, or null when none ships under this name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static ExportMap? Find(string name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        return All.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private static ExportMap Known(string name) => Find(name)!;

    private static ExportMap Load(string name) => ExportMap.FromJson(Resources.Text($"maps/{name}.json"));
}
