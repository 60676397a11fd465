namespace VirtualSchool;

/// <summary>Readers of social-work lists.</summary>
public static class SocialWorkExports
{
    /// <summary>A report from Mosaic; see <see cref="ExportMaps.MosaicScotland"/>.</summary>
    public static ExportReader Mosaic { get; } = new(ExportMaps.MosaicScotland);

    /// <summary>A social-work list of any system; see <see cref="ExportMaps.GenericSocialWork"/>.</summary>
    public static ExportReader Generic { get; } = new(ExportMaps.GenericSocialWork);
}
