using FluentValidation;
using FluentValidation.Results;

namespace VirtualSchool;

/// <summary>Validates what one person says. The findings are those of <see cref="PlanCheck.Views"/>; each failure carries its <see cref="Issue"/> as custom state.</summary>
public sealed class PlanViewsValidator : AbstractValidator<PlanViews>
{
    /// <inheritdoc/>
    protected override bool PreValidate(ValidationContext<PlanViews> context, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.InstanceToValidate is { } instance)
        {
            context.Add(PlanCheck.Views(instance));
        }

        return true;
    }
}
