namespace VirtualSchool;

/// <summary>Readers of school lists.</summary>
public static class EducationExports
{
    /// <summary>A pupil list exported from SEEMiS; see <see cref="ExportMaps.SeemisPupilList"/>.</summary>
    public static ExportReader Seemis { get; } = new(ExportMaps.SeemisPupilList);

    /// <summary>The ScotXed pupil-census record; see <see cref="ExportMaps.ScotXedPupilCensus"/>.</summary>
    public static ExportReader ScotXedPupilCensus { get; } = new(ExportMaps.ScotXedPupilCensus);
}
