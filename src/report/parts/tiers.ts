// How a plan is written: "free" → "Free", "enterprise" → "Enterprise".

export function tierName(tier: string): string {
  const words = tier.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
